// Every range that is not the public internet is refused, however it is written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";
import { publicWeb, readWebAddress } from "./web.ts";

/** First and last address of each range of the IANA special-purpose registries, and of multicast. */
const special: Record<string, string[]> = {
  "this network": ["0.0.0.0", "0.255.255.255"],
  private: ["10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255"],
  "carrier-grade NAT": ["100.64.0.0", "100.127.255.255"],
  loopback: ["127.0.0.1", "127.255.255.255", "::1"],
  "link-local": ["169.254.0.0", "169.254.169.254", "169.254.255.255", "fe80::1", "febf:ffff::1"],
  "protocol assignments": ["192.0.0.0", "192.0.0.255"],
  documentation: ["192.0.2.1", "198.51.100.1", "203.0.113.255", "2001:db8::1", "3fff::1", "3fff:fff:ffff::1"],
  benchmarking: ["198.18.0.0", "198.19.255.255", "2001:2::1"],
  multicast: ["224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1"],
  reserved: ["240.0.0.1", "255.255.255.254"],
  broadcast: ["255.255.255.255"],
  unspecified: ["::"],
  "unique local": ["fc00::1", "fd12:3456:789a::1"],
  "site-local": ["fec0::1"],
  "IPv4-mapped": ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1"],
  "IPv4-compatible": ["::127.0.0.1", "::10.0.0.1"],
  "translated IPv4": ["64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::1"],
  "6to4 of a private address": ["2002:7f00:1::", "2002:a00:1::1"],
  Teredo: ["2001::1", "2001:0:7f00:1::"],
  discard: ["100::1"],
  "not given out": ["4000::1", "8000::1", "5f00::1"],
};

describe("an address that is not on the public internet is refused", () => {
  test.each(Object.entries(special).flatMap(([range, all]) => all.map((one) => [range, one])))("%s: %s", (_, one) => {
    expect(isPublicAddress(one)).toBe(false);
  });

  test.each(["", "localhost", "example.org", "8.8.8.8:80", "[::1]", "fe80::1%eth0", "2001:4860:4860::8888%lo"])(
    "what is no bare address: %s",
    (one) => expect(isPublicAddress(one)).toBe(false),
  );

  test("no address inside a private network passes", () => {
    const byte = fc.nat(255);
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    );
    fc.assert(
      fc.property(inside, (bytes) => {
        const address = bytes.join(".");
        expect(isPublicAddress(address)).toBe(false);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      }),
    );
  });
});

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "93.184.216.34",
  "172.15.255.255",
  "172.32.0.0",
  "2001:4860:4860::8888",
  "2a00:1450::1",
])("a public address passes: %s", (one) => expect(isPublicAddress(one)).toBe(true));

describe("an address to check", () => {
  const why = (address: string) => {
    try {
      readWebAddress(address, publicWeb);
      return null;
    } catch (error) {
      return (error as { why: string }).why;
    }
  };

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "http://１２７.0.0.1/",
  ])("is refused as private, in whichever spelling: %s", (address) => expect(why(address)).toBe("private-address"));

  test.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "gopher://example.org/",
    "http://example.org:8080/",
    "https://example.org:22/",
    "http://user:secret@example.org/",
    "not an address",
  ])("is refused as no web page: %s", (address) => expect(why(address)).toBe("not-web"));

  test.each(["http://example.org", "https://example.org:443/a?b#c", "http://example.org:80/"])(
    "passes: %s",
    (address) => expect(why(address)).toBeNull(),
  );

  test("its fragment is not sent", () => {
    expect(readWebAddress("https://example.org/a#b", publicWeb).href).toBe("https://example.org/a");
  });
});

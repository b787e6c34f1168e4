// What people write over the columns of a table, in English, French, Spanish, Italian and Arabic, for each field and part.
import { foldedWords } from "../question/words.ts";

/** Besides the field's own name, which is always understood. Compared without case, accents and punctuation. */
export const headerWords: Record<string, string> = {
  title: "title, heading, practice, event, titre, intitulé, título, título de la práctica, titolo, العنوان, عنوان",
  name: "name, label, theme, nom, libellé, nombre, etiqueta, nome, etichetta, الاسم, اسم",
  slug: "slug, permalink, identifiant, identificador, identificatore, المعرف",
  pitch: "pitch, tagline, in one sentence, accroche, lema, slogan, in una frase, الجملة التعريفية",
  summary:
    "summary, abstract, short description, description, résumé, resumen, descripción, riassunto, sintesi, descrizione, ملخص, الملخص, وصف",
  description: "description, descripción, descrizione, وصف, الوصف",
  themes:
    "themes, theme, topics, tags, keywords, thèmes, thème, thématiques, mots clés, temas, tema, palabras clave, temi, parole chiave, الموضوعات, المواضيع, الموضوع",
  theme: "theme, thème, tema, الموضوع",
  originalLanguage:
    "language, original language, langue, langue originale, idioma, idioma original, lingua, lingua originale, اللغة, اللغة الأصلية",
  language: "language, langue, idioma, lingua, اللغة",
  languages: "languages, langues, idiomas, lingue, اللغات",
  cities:
    "cities, city, town, municipality, place, location, villes, ville, commune, lieu, ciudades, ciudad, municipio, lugar, città, comune, luogo, المدن, المدينة, مدينة",
  city: "city, town, place, ville, lieu, ciudad, lugar, città, luogo, المدينة, مدينة",
  country: "country, pays, país, paese, البلد, بلد, الدولة",
  partOf: "part of, district of, belongs to, fait partie de, parte de, fa parte di, جزء من",
  latitude: "latitude, lat, latitud, latitudine, خط العرض",
  longitude: "longitude, long, lng, lon, longitud, longitudine, خط الطول",
  population: "population, inhabitants, habitants, población, habitantes, popolazione, abitanti, السكان, عدد السكان",
  networks: "networks, réseaux, redes, reti, الشبكات",
  start:
    "start, start date, begin, began, from, since, year, date, début, date de début, année, inicio, fecha de inicio, fecha, año, inizio, data di inizio, data, anno, البداية, تاريخ البدء, التاريخ, السنة",
  end: "end, end date, until, to, fin, date de fin, jusqu'à, fecha de fin, hasta, fine, data di fine, fino a, النهاية, تاريخ الانتهاء",
  year: "year, publication year, année, año, anno, السنة, سنة النشر",
  status: "status, statut, estado, estatus, stato, الحالة",
  organisations:
    "organisations, organizations, actors, organismes, acteurs, organizaciones, entidades, organizzazioni, enti, المنظمات, الجهات",
  "organisations.lead":
    "lead, lead organisation, led by, organisation, organization, responsible body, porteur, pilote, organisme responsable, organisation porteuse, responsable, entidad responsable, organización responsable, capofila, ente capofila, ente responsabile, الجهة المسؤولة, الجهة القائدة",
  "organisations.partner": "partner, partners, partenaire, partenaires, socio, socios, partner, الشركاء, شريك",
  "organisations.funder":
    "funder, funders, funded by, funding, financeur, financeurs, financement, financiador, financiadores, financiación, finanziatore, finanziatori, finanziamento, الممولون, الممول, التمويل",
  organisers: "organisers, organizers, organised by, organisateurs, organizadores, organizzatori, المنظمون",
  participants:
    "participants, speakers, participants et intervenants, participantes, ponentes, partecipanti, relatori, المشاركون, المتحدثون",
  otherParticipants:
    "other participants, also took part, autres participants, otros participantes, altri partecipanti, مشاركون آخرون",
  targetGroups:
    "target groups, target group, for whom, beneficiaries, audience, public cible, publics, bénéficiaires, grupos destinatarios, destinatarios, beneficiarios, público objetivo, destinatari, beneficiari, الفئات المستهدفة, المستفيدون",
  audience: "audience, for whom, public, destinataires, público, destinatarios, destinatari, pubblico, الجمهور",
  purpose:
    "purpose, aim, aims, goal, goals, objectives, objectif, objectifs, but, objetivo, objetivos, finalidad, obiettivo, obiettivi, scopo, finalità, الهدف, الأهداف, الغرض",
  rationale:
    "rationale, why, reasons, context, background, contexte, pourquoi, justification, contexto, justificación, por qué, contesto, motivazione, perché, السياق, المبررات",
  process:
    "process, how, how it works, activities, implementation, méthode, déroulement, activités, mise en œuvre, proceso, cómo funciona, actividades, processo, come funziona, attività, العملية, الأنشطة, التنفيذ",
  resources: "resources, toolkits, ressources, recursos, risorse, الموارد",
  media: "media, images, pictures, médias, photos, medios, imágenes, immagini, الوسائط, الصور",
  impact:
    "impact, results, outcomes, effects, résultats, effets, resultados, efectos, risultati, impatto, effetti, الأثر, النتائج",
  lessons:
    "lessons, lessons learnt, lessons learned, leçons, enseignements, lecciones, lecciones aprendidas, lezioni, lezioni apprese, الدروس, الدروس المستفادة",
  transfer:
    "transfer, conditions for transfer, transferability, replication, transfert, transférabilité, conditions de transfert, transferencia, transferibilidad, trasferimento, trasferibilità, النقل, شروط النقل",
  adoptedFrom:
    "adopted from, inspired by, adapted from, inspiré de, adopté de, adoptada de, inspirada en, ispirato a, adottata da, مقتبس من",
  sources: "sources, references, bibliography, références, fuentes, referencias, fonti, riferimenti, المصادر, المراجع",
  source: "source, fuente, fonte, المصدر",
  "source.title":
    "source, source title, source name, reference, titre de la source, nom de la source, título de la fuente, fuente, titolo della fonte, fonte, عنوان المصدر, المصدر, مصدر",
  "source.url":
    "source url, source link, source address, url, link, website, web address, web page, web, lien, adresse, adresse web, site web, site internet, lien de la source, url de la source, enlace, dirección, sitio web, página web, enlace de la fuente, url de la fuente, collegamento, indirizzo, indirizzo web, sito web, sito, url della fonte, الرابط, رابط, رابط المصدر, الموقع",
  "source.publisher":
    "source publisher, publisher, published by, éditeur, éditeur de la source, publié par, editor, editorial, publicado por, editor de la fuente, editore, pubblicato da, editore della fonte, الناشر, ناشر المصدر",
  "source.published":
    "source date, source published, published on, publication date, date de la source, date de publication, fecha de la fuente, fecha de publicación, data della fonte, data di pubblicazione, تاريخ المصدر, تاريخ النشر",
  "source.archiveUrl":
    "archive, archived copy, source archive, copie archivée, copia archivada, copia archiviata, نسخة محفوظة",
  "source.lastSeenAlive":
    "last seen alive, last seen, dernière vérification du lien, visto por última vez, visto l'ultima volta, آخر ظهور",
  evidence: "evidence, evidence level, preuves, niveau de preuve, evidencia, pruebas, evidenze, prove, الأدلة",
  mixedResults: "mixed results, résultats mitigés, resultados mixtos, risultati misti, نتائج متباينة",
  checkedOn:
    "checked on, last checked, verified on, vérifié le, comprobado el, verificado el, verificato il, controllato il, تاريخ التحقق",
  checkedBy:
    "checked by, verified by, vérifié par, comprobado por, verificado por, verificato da, controllato da, تحقق منه",
  names: "names, names in other languages, noms, nombres, nomi, الأسماء",
  otherNames: "other names, also called, aliases, alias, autres noms, otros nombres, altri nomi, أسماء أخرى",
  nameVariants: "name variants, other spellings, variantes du nom, variantes del nombre, varianti del nome, صيغ الاسم",
  otherLabels:
    "other labels, synonyms, autres libellés, synonymes, otras etiquetas, sinónimos, altre etichette, sinonimi, مرادفات",
  labels: "labels, words, libellés, etiquetas, etichette, التسميات",
  acronym: "acronym, abbreviation, acronyme, sigle, acrónimo, siglas, acronimo, sigla, الاختصار",
  code: "code, country code, iso code, iso, code pays, código, código del país, codice, codice paese, الرمز",
  adjectives: "adjectives, adjectifs, adjetivos, aggettivi, الصفات",
  kind: "kind, type, category, format, genre, catégorie, tipo, categoría, categoria, النوع, الفئة",
  url: "url, link, website, homepage, web address, lien, site web, adresse, enlace, sitio web, página web, collegamento, sito web, sito, indirizzo, الرابط, الموقع",
  publishers:
    "publishers, publisher, published by, éditeurs, éditeur, editores, editor, editori, editore, الناشرون, الناشر",
  practices: "practices, pratiques, prácticas, pratiche, الممارسات",
  practicesShown:
    "practices shown, practices, pratiques présentées, prácticas presentadas, pratiche presentate, الممارسات المعروضة",
  resourcesShown:
    "resources shown, resources, ressources présentées, recursos presentados, risorse presentate, الموارد المعروضة",
  nextSteps:
    "next steps, what came next, follow up, suites, prochaines étapes, próximos pasos, seguimiento, prossimi passi, seguiti, الخطوات التالية",
  follows: "follows, previous event, fait suite à, sigue a, segue, يتبع",
  followedBy: "followed by, next event, suivi de, seguido de, seguito da, يتبعه",
  series: "series, série, serie, السلسلة",
  numberInSeries:
    "number, number in series, edition, numéro, édition, número, edición, numero, edizione, الرقم, الدورة",
  venue: "venue, address, place, lieu, adresse, lugar, sede, dirección, luogo, sede, indirizzo, المكان, مكان الانعقاد",
  attendanceMode:
    "attendance mode, attendance, mode de participation, modalidad, modalità, modalità di partecipazione, طريقة الحضور",
  timeZone: "time zone, timezone, fuseau horaire, zona horaria, huso horario, fuso orario, المنطقة الزمنية",
  event: "event, événement, évènement, evento, الحدث, الفعالية",
  person: "person, speaker, who, personne, orateur, intervenant, persona, ponente, relatore, chi, الشخص, المتحدث",
  position: "position, role, function, fonction, poste, cargo, función, ruolo, carica, المنصب",
  affiliation:
    "affiliation, organisation, organization, organisme, afiliación, organización, entidad, affiliazione, organizzazione, ente, الجهة",
  text: "text, statement, quote, quotation, texte, déclaration, citation, texto, declaración, cita, testo, dichiarazione, citazione, النص, التصريح, الاقتباس",
};

/** Languages as headers name them: "title (French)", "nombre en francés", "name fr". */
const languageWords: Record<string, string> = {
  en: "en, english, anglais, inglés, inglese, الإنجليزية, بالإنجليزية",
  fr: "fr, french, français, francés, francese, الفرنسية, بالفرنسية",
  es: "es, spanish, espagnol, español, spagnolo, الإسبانية, بالإسبانية",
  it: "it, italian, italien, italiano, الإيطالية, بالإيطالية",
  ar: "ar, arabic, arabe, árabe, arabo, العربية, بالعربية",
  de: "de, german, deutsch, allemand, alemán, tedesco, الألمانية, بالألمانية",
};

/** The code of a language by each of its names, folded. */
export const languageCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(languageWords).flatMap(([code, words]) =>
    words.split(", ").map((word) => [foldedWords(word).join(" "), code] as const),
  ),
);

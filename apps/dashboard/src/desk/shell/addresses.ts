// The addresses that the frame itself leads to.
export const homeAddress: string = "/desk";
export const ownAccountAddress: string = "/desk/me";
export const signInAddress: string = "/desk/sign-in";
export const setUpAddress: string = "/desk/set-up";

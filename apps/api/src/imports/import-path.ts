// Where files of records are sent to.
export const importPath = "/desk/imports";

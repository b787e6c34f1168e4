// Backups and restores: what the rest of Convivio may use of them.
export { type BackupOptions, type BackupProgress, type BackupReport, backup } from "./backup.ts";
export { type BackupFile, openBackup } from "./backup-file.ts";
export { explainFileError, type NewFileOptions, writeNewFile } from "./new-file.ts";
export { type RestoreOptions, type RestoreProgress, type RestoreReport, restore } from "./restore.ts";

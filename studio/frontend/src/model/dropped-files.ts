import type { Candidate } from './material';

/** The files that were dropped, those in folders too, under their paths. */
export async function filesIn(transfer: DataTransfer): Promise<Candidate[]> {
  // Entries must be asked for before the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return entries.length ? (await Promise.all(entries.map(filesOf))).flat() : chosenIn(transfer.files);
}

/** The files that were chosen in the browser's own window, those of a folder under their paths. */
export function chosenIn(files: FileList): Candidate[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function filesOf(entry: FileSystemEntry): Promise<Candidate[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  // A folder is handed over a hundred entries at a time.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) {
    children.push(...some);
  }
  return (await Promise.all(children.map(filesOf))).flat();
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((done, fail) => reader.readEntries(done, fail));
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Into the browser's download folder, or wherever the browser asks for. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; without this it stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function pickFile(take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,${TYPE}`;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}

/** Pages of a great many notes, no two alike: what a spot-check over a whole year meets. */
import { arthurPemberton } from './people/arthur-pemberton';
import { ivyHartley } from './people/hartleys';
import { peggyEllis } from './people/peggy-ellis';

function row(index: number): string {
  const notes = [peggyEllis, ivyHartley, arthurPemberton].flatMap((person) => person.notes);
  const { text, author, type } = notes[index % notes.length] ?? { text: '', author: '', type: '' };
  const day = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString();
  const when = `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)} ${day.slice(11, 16)}`;
  return `<tr><td>${when}</td><td>${author}</td><td>${type}</td><td>${text} Entry ${index + 1}.</td></tr>`;
}

/** One table of notes, from one number on. */
export function manyNotes(from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, place) => row(from + place)).join('');
  return `<!doctype html><html lang="en"><title>Daily notes</title><h1>Daily notes</h1><table><thead><tr><th>Date and time</th><th>Written by</th><th>Type</th><th>Note</th></tr></thead><tbody>${rows}</tbody></table>`;
}

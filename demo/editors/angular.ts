import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { lines, show } from './shell';

void show(async (host, start) => {
  const value = signal(start.paragraphs.join('\n'));
  const locked = signal(start.locked);

  class Note {
    readonly value = value;
    readonly locked = locked;
    readonly most = start.most;
  }
  const NoteComponent = Component({
    selector: 'note-field',
    imports: [FormsModule],
    template: `<textarea
      aria-label="Note"
      rows="6"
      [(ngModel)]="value"
      [readonly]="locked()"
      [attr.maxlength]="most"
    ></textarea>`,
  })(Note) as typeof Note;

  host.append(document.createElement('note-field'));
  await bootstrapApplication(NoteComponent, { providers: [provideZonelessChangeDetection()] });
  return { kept: () => lines(value()), lock: (on) => locked.set(on) };
});

import { css, html, LitElement } from 'lit';

const heading = css`
  h2 {
    font: 600 18px system-ui;
    margin: 16px 0 6px;
  }
`;

class RecordFact extends LitElement {
  static override properties = { label: {}, value: {} };
  declare label: string;
  declare value: string;
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: 200px 1fr;
      padding: 4px 0;
    }
    .l {
      color: #555;
    }
  `;
  override render() {
    return html`<div class="l">${this.label}</div>
      <div>${this.value}</div>`;
  }
}

class RecordSection extends LitElement {
  static override properties = { name: {} };
  declare name: string;
  static override styles = [
    heading,
    css`
      :host {
        display: block;
        background: #fff;
        border-radius: 8px;
        padding: 4px 16px 12px;
        margin: 12px 0;
      }
    `,
  ];
  override render() {
    return html`<h2>${this.name}</h2>
      <slot></slot>`;
  }
}

class RecordNoteForm extends LitElement {
  static override styles = css`
    label {
      display: block;
      margin-top: 8px;
    }
    textarea,
    input {
      width: 100%;
      font: inherit;
    }
  `;
  override render() {
    return html`<form>
      <label for="when">Time</label><input id="when" type="time" required /> <label for="text">Note</label
      ><textarea id="text" rows="5" required maxlength="1500"></textarea>
    </form>`;
  }
}

class RecordApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 15px/1.5 system-ui;
      max-width: 860px;
      margin: 0 auto;
      padding: 16px;
    }
    h1 {
      margin: 0;
    }
    .tag {
      background: #9d174d;
      color: #fff;
      padding: 1px 10px;
      border-radius: 10px;
    }
  `;
  override render() {
    return html`<h1>Theodore Marsh</h1>
      <record-fact label="Preferred name" value="Teddy"></record-fact>
      <record-fact label="Date of birth" value="21/07/1951"></record-fact>
      <record-fact label="Age" value="74"></record-fact>
      <span class="tag">Epilepsy</span> <span class="tag">Key safe</span>
      <record-section name="About me">
        <p>I mend clocks. The ticking keeps me company.</p>
        <p>Please don't move the tools on my bench.</p>
      </record-section>
      <record-section name="Allergies">
        <record-fact label="Amoxicillin" value="Hives all over, 2004"></record-fact>
      </record-section>
      <record-section name="Epilepsy">
        <p>
          Seizures after the head injury in 2020. Buccal midazolam after 5 minutes, protocol dated 03/03/2026.
        </p>
      </record-section>
      <record-section name="Moving">
        <record-fact label="Walking" value="Stick, on his own indoors"></record-fact>
      </record-section>
      <record-section name="Home and access">
        <record-fact label="Getting in" value="Key safe code 7702, left of the porch"></record-fact>
      </record-section>
      <record-section name="Review">
        <record-fact label="Next review" value="01/09/2026"></record-fact>
      </record-section>
      <record-section name="Add a note"><record-note-form></record-note-form></record-section>`;
  }
}

customElements.define('record-fact', RecordFact);
customElements.define('record-section', RecordSection);
customElements.define('record-note-form', RecordNoteForm);
customElements.define('record-app', RecordApp);

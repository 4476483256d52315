/** Boxes that wait for an answer: the script's alerts and prompts, consent, and our own questions. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionButton, QuestionView } from '../../protocol.js';
import { usePageState } from '../page-state.js';
import { answerQuestion } from '../workbench.js';
import { useDrag } from './drag-window.js';
import { Icon } from './icon.js';
import { useOpenDialog } from './open-dialog.js';

interface BoxProps {
  /** Blank where the script gave none: Google's box has none either. */
  readonly title: string;
  readonly cancel: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** A modal box: the browser keeps the focus in it and lets Esc close it. */
function Box({ title, cancel, children, wide = false }: BoxProps): JSX.Element {
  const { style, startDrag } = useDrag();
  const element = useOpenDialog(true);
  return (
    <dialog
      class={wide ? 'wb-dialog wb-box wb-box-wide' : 'wb-dialog wb-box'}
      ref={element}
      style={style}
      aria-label={title || 'Message'}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <header class="wb-dialog-head" onPointerDown={startDrag}>
        {title === '' ? <span /> : <h2>{title}</h2>}
        <button type="button" class="wb-icon-button" aria-label="Close" onClick={cancel}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}

const BUTTONS: Readonly<
  Record<QuestionView['buttons'], readonly (readonly [QuestionButton, string])[]>
> = {
  OK: [['OK', 'OK']],
  OK_CANCEL: [
    ['OK', 'OK'],
    ['CANCEL', 'Cancel'],
  ],
  YES_NO: [
    ['YES', 'Yes'],
    ['NO', 'No'],
  ],
  YES_NO_CANCEL: [
    ['YES', 'Yes'],
    ['NO', 'No'],
    ['CANCEL', 'Cancel'],
  ],
};

function ScriptQuestion({ question }: { question: QuestionView }): JSX.Element {
  const [text, setText] = useState('');
  const isPrompt = question.kind === 'prompt';
  const answer = (button: QuestionButton) =>
    answerQuestion(question.questionId, button, isPrompt ? text : undefined);
  return (
    <Box title={question.title} cancel={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = BUTTONS[question.buttons];
          answer(first?.[0] ?? 'OK');
        }}
      >
        <p class="wb-message">{question.message}</p>
        {isPrompt && (
          <input
            class="wb-field"
            aria-label={question.message || question.title}
            value={text}
            autofocus
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <div class="wb-buttons">
          {BUTTONS[question.buttons].map(([button, caption], place) => (
            <button
              key={button}
              type="button"
              class={place === 0 ? 'wb-button wb-primary' : 'wb-button'}
              autofocus={place === 0 && !isPrompt}
              onClick={() => answer(button)}
            >
              {caption}
            </button>
          ))}
        </div>
      </form>
    </Box>
  );
}

export function MessageBoxes(): JSX.Element {
  const { question, pageQuestion, consent } = usePageState();
  return (
    <>
      {question && <ScriptQuestion key={question.questionId} question={question} />}
      {pageQuestion && (
        <Box title={pageQuestion.title} cancel={() => pageQuestion.answer(false)}>
          <p class="wb-message">{pageQuestion.message}</p>
          <div class="wb-buttons">
            <button
              type="button"
              class="wb-button wb-primary"
              autofocus
              onClick={() => pageQuestion.answer(true)}
            >
              OK
            </button>
            {pageQuestion.canCancel && (
              <button type="button" class="wb-button" onClick={() => pageQuestion.answer(false)}>
                Cancel
              </button>
            )}
          </div>
        </Box>
      )}
      {consent && (
        <Box title={consent.view.title} cancel={() => consent.answer(false)} wide>
          <p class="wb-message">{consent.view.message}</p>
          <ul class="wb-scopes">
            {consent.view.scopes.map(({ scope, sentence }) => (
              <li key={scope} title={scope}>
                <Icon name="saved" />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          <div class="wb-buttons">
            <button
              type="button"
              class="wb-button wb-primary"
              autofocus
              onClick={() => consent.answer(true)}
            >
              Allow
            </button>
            <button type="button" class="wb-button" onClick={() => consent.answer(false)}>
              Cancel
            </button>
          </div>
        </Box>
      )}
    </>
  );
}

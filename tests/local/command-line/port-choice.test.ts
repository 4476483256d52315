import { describe, expect, it } from '@jest/globals';
import { settlePort, startCommand } from '../../../src/local/command-line/port-choice.js';

const by = { fileName: 'other.xlsx', address: 'http://127.0.0.1:8750/' };
const taken = { port: 8750, by, free: 8752 };
const command = 'npm start --';

describe('settlePort', () => {
  it('asks at a terminal, naming who has the port, and takes the offer', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return true;
    };
    expect(await settlePort(taken, { isAsked: true, command, ask })).toBe(8752);
    expect(asked).toEqual([
      'Port 8750 is in use by the workbench of other.xlsx (http://127.0.0.1:8750/). Use port 8752 instead? [Y/n] ',
    ]);
  });

  it('starts nothing where the person does not want the other port', async () => {
    const ask = async () => false;
    await expect(settlePort(taken, { isAsked: false, command, ask })).rejects.toThrow(
      'Nothing was started. Choose a port: npm start -- --port NUMBER',
    );
  });

  it('prints the command where a port was asked for and nobody can be asked', async () => {
    const settled = settlePort({ ...taken, by: null }, { isAsked: true, command, ask: null });
    await expect(settled).rejects.toThrow(
      'Port 8750 is in use by another program. Port 8752 is free: npm start -- --port 8752',
    );
  });

  it('says so where no port near is free', async () => {
    const settled = settlePort({ ...taken, free: null }, { isAsked: false, command, ask: null });
    await expect(settled).rejects.toThrow('Choose one far from it: npm start -- --port NUMBER');
  });
});

describe('startCommand', () => {
  it('quotes what a shell would take apart', () => {
    expect(startCommand("Ana's book.xlsx", ['code.gs'])).toMatch(
      /serve 'Ana'\\''s book\.xlsx' --script code\.gs$/,
    );
  });
});

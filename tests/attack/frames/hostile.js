// SPDX-License-Identifier: GPL-3.0-or-later
// Plays the scripts of libraries.py with node's ws. Arguments: the address; on stdin one JSON array of
// {name, script}; on stdout a line {name, outcome} for each.
'use strict';
const WebSocket = require('ws');

const probe = '{"jsonrpc":"2.0","id":999,"method":"no.such","params":{}}';
const patience = 30000;

function word(answer) {
    if (answer.error)
        return 'answer ' + answer.error.data.code;
    return answer.method || 'answer';
}

function play(address, script) {
    return new Promise((resolve) => {
        const told = [];
        const options = { rejectUnauthorized: false, perMessageDeflate: Boolean(script.compression) };
        if (script.origin)
            options.origin = script.origin;
        const socket = new WebSocket(address, script.protocols, options);
        let waiting = script.steps.slice();
        const timer = setTimeout(() => finish('silence'), patience);
        function finish(last) {
            clearTimeout(timer);
            resolve(told.concat(last ? [last] : []).join(', '));
            socket.terminate();
        }
        // One step after the other, each when the one before was answered.
        function next() {
            const step = waiting.shift();
            if (!step)
                socket.send(Buffer.from(probe));
            else if (step.text !== undefined)
                socket.send(step.text);
            else if (step.size !== undefined)
                socket.send(Buffer.alloc(step.size, 'x'));
            else if (step.parts)
                step.parts.forEach((part, i) => socket.send(Buffer.from(part), { fin: i === step.parts.length - 1 }));
            else if (step.ping !== undefined)
                socket.ping(Buffer.alloc(step.ping, 'x'));
            else if (step.close)
                socket.close(step.close);
            else
                socket.send(Buffer.from(step.binary));
        }
        socket.on('unexpected-response', (_, response) => finish('http ' + response.statusCode));
        socket.on('error', (error) => finish('error ' + error.message));
        socket.on('open', next);
        socket.on('pong', (data) => { told.push('pong ' + data.length); next(); });
        socket.on('message', (data) => {
            const answer = JSON.parse(data.toString());
            if (answer.id === 999)
                return finish('lives');
            told.push(word(answer));
            next();
        });
        socket.on('close', (code) => finish(code === 1006 ? 'cut' : 'close ' + code));
    });
}

async function main() {
    const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    for (const each of cases)
        console.log(JSON.stringify({ name: each.name, outcome: await play(process.argv[2], each.script) }));
}

main();

#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a clinic and prints its waiting line after each change.
//
// Written from docs/protocol.md alone, with node and its package ws, as somebody else would.
// Usage: follow_queue.js <host> <port> <fingerprint> <user>, the password on standard input.
"use strict";
const crypto = require("crypto");
const fs = require("fs");
const tls = require("tls");
const WebSocket = require("ws");

const [host, port, fingerprint, username] = process.argv.slice(2);
const password = fs.readFileSync(0, "utf8").trimEnd();
const priorities = ["emergency", "urgent", "routine"];

let socket, lastId = 0, asked = new Map(), tokens;
let clinic, epoch, sequence = 0, visits = new Map(), ageingMinutes = 45;
let syncing = true, heldBack = [], resyncs = 0;

// The server's certificate, of which we are sure that it holds the right key.
function trustedCertificate() {
    return new Promise((resolve, reject) => {
        const probe = tls.connect({ host, port, rejectUnauthorized: false }, () => {
            const certificate = new crypto.X509Certificate(probe.getPeerCertificate().raw);
            probe.destroy();
            const key = certificate.publicKey.export({ type: "spki", format: "der" });
            const met = crypto.createHash("sha256").update(key).digest("hex").toUpperCase().match(/../g).join(":");
            met === fingerprint ? resolve(certificate.toString()) : reject(new Error(`another server answers: ${met}`));
        });
        probe.on("error", reject);
    });
}

function ask(method, params) {
    const id = ++lastId;
    socket.send(Buffer.from(JSON.stringify({ jsonrpc: "2.0", id, method, params })));
    return new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
}

async function signIn() {
    await ask("hello", { program: "follow_queue.js", version: "1", deviceName: "wall", locale: "en" });
    const login = () => ask("auth.login", { username, password });
    const account = await (tokens ? ask("auth.resume", { token: tokens.refreshToken }).catch(login) : login());
    tokens = account.tokens;
    clinic = account.clinics[0].id;
}

function take(records) {
    for (const visit of records) {
        const held = visits.get(visit.id);
        if (!held || held.revision <= visit.revision)
            visits.set(visit.id, visit);
    }
}

function apply(event) {
    if (event.type === "visit.checkedIn" || event.type === "visit.statusChanged")
        take([event.payload.visit]);
}

async function subscribe() {
    syncing = true;
    const answer = await ask("subscribe", epoch ? { clinic, epoch, since: sequence } : { clinic });
    if (answer.snapshot) {
        visits = new Map();
        ageingMinutes = answer.snapshot.clinic.settings.ageingMinutes;
        take(answer.snapshot.visits);
        for (let page = 1; page < answer.snapshot.pages; ++page)
            take((await ask("subscribe.page", { clinic, page })).visits);
    }
    answer.events.forEach(apply);
    ({ epoch, sequence } = answer);
    syncing = false;
    show();
    heldBack.splice(0).forEach(hear);
}

function hear(event) {
    if (syncing) {
        heldBack.push(event);
    } else if (event.epoch !== epoch || event.sequence > sequence + 1) {
        ++resyncs;
        subscribe();
    } else if (event.sequence === sequence + 1) {
        apply(event);
        sequence = event.sequence;
        show();
    }
}

function place(visit) {
    const aged = !visit.appointment && Date.now() - visit.arrivedAt >= ageingMinutes * 60000;
    const due = visit.bookedStart && visit.arrivedAt <= visit.bookedStart ? visit.bookedStart : visit.arrivedAt;
    const pin = visit.pin ? visit.pin.place : Infinity;
    return [priorities.indexOf(visit.priority ?? "routine"), pin, aged ? 0 : 1, due, visit.ticketNumber];
}

function byPlace(a, b) {
    const [x, y] = [place(a), place(b)];
    const i = x.findIndex((value, index) => value !== y[index]);
    return i < 0 ? 0 : x[i] < y[i] ? -1 : 1;
}

function show() {
    const tickets = status => [...visits.values()].filter(v => v.status === status).sort(byPlace).map(v => v.ticket);
    console.log(JSON.stringify({ sequence, waiting: tickets("waiting"), called: tickets("called"), resyncs }));
}

function receive(data) {
    const frame = JSON.parse(data.toString());
    if (frame.method === "event")
        return hear(frame.params);
    if (frame.method === "notice")
        return;
    const { resolve, reject } = asked.get(frame.id);
    asked.delete(frame.id);
    frame.error ? reject(new Error(`${frame.error.data.code}: ${frame.error.message}`)) : resolve(frame.result);
}

function connect(ca) {
    socket = new WebSocket(`wss://${host}:${port}/`, "medcrm.v1", { ca, checkServerIdentity: () => undefined });
    socket.on("open", () => signIn().then(subscribe).catch(error => console.error(error.message)));
    socket.on("message", receive);
    socket.on("error", error => console.error(`lost: ${error.message}`));
    socket.on("close", () => {
        asked.clear();
        heldBack = [];
        syncing = true;
        setTimeout(() => connect(ca), 200);
    });
}

trustedCertificate().then(connect).catch(error => {
    console.error(error.message);
    process.exit(1);
});

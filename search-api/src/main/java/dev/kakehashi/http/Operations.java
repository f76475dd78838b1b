package dev.kakehashi.http;

/** What of a server outlives a reload. */
record Operations(Metrics metrics, Readiness readiness) {}

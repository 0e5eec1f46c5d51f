// SPDX-License-Identifier: EUPL-1.2

/**
 * The feed of present figures as they change, independent of the adapter that writes it to a client.
 * Standard: server-sent events (WHATWG HTML), written in {@code adapter.rest}.
 */
package nl.onderdak.supervision.live;

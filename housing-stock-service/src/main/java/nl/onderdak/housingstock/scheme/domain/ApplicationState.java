// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

/** How far an application is. */
public enum ApplicationState {
    /** Applied for. */
    REQUESTED,
    /** Granted (<i>toegekend</i>). */
    GRANTED,
    /** Refused (<i>afgewezen</i>). */
    REFUSED,
    /** Withdrawn by the municipality (<i>ingetrokken</i>). */
    WITHDRAWN
}

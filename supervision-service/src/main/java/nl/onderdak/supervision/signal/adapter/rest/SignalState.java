// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

/** Whether a signal is open. */
public enum SignalState {
    /** Its threshold is reached. */
    OPEN,
    /** Its threshold is reached no more. */
    CLOSED
}

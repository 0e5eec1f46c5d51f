// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

/** What is sent to those who follow balances. */
sealed interface StreamEvent {

    /**
     * Figures.
     *
     * @param id of the event, rising
     * @param name of the event
     * @param data as JSON
     */
    record Figures(String id, String name, String data) implements StreamEvent {}

    /** A sign of life. */
    record Heartbeat() implements StreamEvent {}
}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinadapter.feature.adapter.rest;

import nl.onderdak.conformance.house.adapterinadapter.feature.adapter.messaging.Bell;

/** Breaks: adapters do not know each other. */
record RoomResource(Bell bell) {}

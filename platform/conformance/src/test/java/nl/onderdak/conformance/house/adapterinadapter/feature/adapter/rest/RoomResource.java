// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinadapter.feature.adapter.rest;

import nl.onderdak.conformance.house.adapterinadapter.feature.adapter.messaging.Bell;

/** Breaks: adapters do not depend on each other. */
record RoomResource(Bell bell) {}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.timerinadapter.feature.adapter.rest;

import nl.onderdak.conformance.house.timerinadapter.feature.adapter.scheduling.Alarm;

/** Breaks: adapters do not know each other. */
record RoomResource(Alarm alarm) {}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.timerinadapter.feature.adapter.rest;

import nl.onderdak.conformance.house.timerinadapter.feature.adapter.scheduling.Alarm;

/** Breaks: adapters do not depend on each other. */
record RoomResource(Alarm alarm) {}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.visitingservice.feature.application;

import nl.onderdak.quota.fixture.Neighbour;

/** Breaks: services do not depend on each other. */
record RentRoom(Neighbour neighbour) {}

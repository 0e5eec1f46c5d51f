// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.wanderingentity.feature.view;

import nl.onderdak.conformance.house.wanderingentity.feature.adapter.persistence.RoomRecord;

/** Takes an entity out of its house. */
record RoomView(RoomRecord room) {}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.house.wanderingentity.feature.view;

import nl.onderdak.testkit.house.wanderingentity.feature.adapter.persistence.RoomRecord;

/** Takes an entity out of its house. */
record RoomView(RoomRecord room) {}

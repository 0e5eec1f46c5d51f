// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.circleoffeatures.tenant;

import java.util.List;
import nl.onderdak.conformance.house.circleoffeatures.room.Room;

/** Knows the feature that knows it. */
public record Tenant(List<Room> rooms) {}

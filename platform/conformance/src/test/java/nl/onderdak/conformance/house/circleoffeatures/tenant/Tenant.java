// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.circleoffeatures.tenant;

import java.util.List;
import nl.onderdak.conformance.house.circleoffeatures.room.Room;

/** Depends on a feature that depends on it. */
public record Tenant(List<Room> rooms) {}

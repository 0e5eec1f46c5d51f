// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.circleoffeatures.room;

import nl.onderdak.conformance.house.circleoffeatures.tenant.Tenant;

/** Breaks: packages form no cycles. */
public record Room(Tenant tenant) {}

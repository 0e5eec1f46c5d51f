// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.housingstock.rent.domain.RentLimit;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Lettings of homes with their rents. */
public interface Lettings {

    /**
     * The lettings of a landlord in a year that concern fitting rents.
     *
     * @param landlord the landlord
     * @param measured of self-contained homes with a known rent to a known household
     * @param above those of them with a rent above the limit of the household
     * @param unmeasured of self-contained homes, without a known rent or household
     */
    record Count(String landlord, int measured, int above, int unmeasured) {}

    /**
     * What to hold the rents against.
     *
     * @param year calendar year of the lettings
     * @param smallHousehold the most persons with the low limit
     * @param low for them
     * @param high for more persons
     */
    record Limits(int year, int smallHousehold, RentLimit low, RentLimit high) {}

    /** Up to {@code most} landlords with lettings, by id, after the given one. */
    Uni<List<Count>> count(Jurisdiction jurisdiction, Limits limits, String landlord, String after, int most);
}

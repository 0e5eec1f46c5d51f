// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.housingstock.pipeline.domain.PlannedPlaces;

/**
 * A project of movable or temporary homes (<i>flexwoningen</i>).
 *
 * @param id its identity
 * @param municipality where they stand
 * @param landlord the landlord or owner
 * @param registeredOn day on which the project was registered
 * @param plan the part that can be changed
 * @param dwellings references of the homes that were delivered
 * @param version 1 when new, one more with every change
 */
public record FlexProject(
        UUID id,
        MunicipalityCode municipality,
        String landlord,
        LocalDate registeredOn,
        Plan plan,
        List<String> dwellings,
        long version)
        implements Versioned {

    /** The whole, in basis points. */
    public static final int WHOLE = 10_000;

    /**
     * What is planned.
     *
     * @param homes number of homes
     * @param deliveryOn day of delivery
     * @param endsOn last day on which the homes are let, or null
     * @param locationUntil last day on which the location may be used, or null without an end
     * @param socialRentUntil last day of social rent as agreed, or null without an end
     * @param scheme the scheme that pays
     * @param grantedOn day on which the scheme was granted, or null
     * @param startedOn day on which construction started, or null
     * @param shareBasisPoints agreed share for permit holders, in basis points
     */
    public record Plan(
            int homes,
            LocalDate deliveryOn,
            LocalDate endsOn,
            LocalDate locationUntil,
            LocalDate socialRentUntil,
            FlexScheme scheme,
            LocalDate grantedOn,
            LocalDate startedOn,
            int shareBasisPoints) {

        /** The last day on which the homes can be lived in: of the homes or of the location, the first; null if none. */
        public LocalDate lastDay() {
            return earliest(endsOn, locationUntil);
        }

        /** The last day of social rent, which no home outlives; null if none. */
        LocalDate socialRentEnds() {
            return earliest(socialRentUntil, lastDay());
        }

        private Plan withShare(int share) {
            return new Plan(
                    homes, deliveryOn, endsOn, locationUntil, socialRentUntil, scheme, grantedOn, startedOn, share);
        }

        private static LocalDate earliest(LocalDate one, LocalDate other) {
            return Stream.of(one, other)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
    }

    /** Copies the list. */
    public FlexProject {
        dwellings = List.copyOf(dwellings);
    }

    /** Homes reserved for permit holders: the share is a minimum, so that it is rounded up. */
    public int reservedHomes() {
        return reservedOf(plan.homes());
    }

    /** What is still expected of it for permit holders: their share of the homes that were not delivered yet. */
    public PlannedPlaces plannedPlaces() {
        return PlannedPlaces.of(
                PlacesExpected.Kind.FLEX_PROJECT,
                id,
                municipality,
                landlord,
                reservedOf(plan.homes() - dwellings.size()),
                WHOLE,
                plan.deliveryOn(),
                plan.deliveryOn());
    }

    private int reservedOf(int homes) {
        return Math.ceilDiv(Math.multiplyExact(homes, plan.shareBasisPoints()), WHOLE);
    }

    /** The day whose terms of the scheme hold for it: of the grant, or of registration while there is none. */
    public LocalDate termsOn() {
        return plan.grantedOn() == null ? registeredOn : plan.grantedOn();
    }

    /** The same project, with this share for permit holders. */
    public FlexProject withShare(int share) {
        return new FlexProject(id, municipality, landlord, registeredOn, plan.withShare(share), dwellings, version);
    }

    /** The next version, with another plan and other delivered homes. */
    public FlexProject changed(Plan next, List<String> delivered) {
        return new FlexProject(id, municipality, landlord, registeredOn, next, delivered, version + 1);
    }
}

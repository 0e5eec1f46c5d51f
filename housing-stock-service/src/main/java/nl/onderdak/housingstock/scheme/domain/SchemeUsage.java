// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a municipality used of a scheme in a year, and could use now.
 *
 * @param municipality CBS code
 * @param scheme which scheme
 * @param year of the applications
 * @param used its applications
 * @param potential what it could use, or null when that is not known
 */
public record SchemeUsage(String municipality, Scheme scheme, int year, Used used, Potential potential) {

    /**
     * Applications of a year.
     *
     * @param applications all of them
     * @param granted those that were granted
     * @param homes granted
     * @param places granted
     * @param persons granted
     * @param amount granted, in eurocents
     */
    public record Used(int applications, int granted, long homes, long places, long persons, long amount) {

        /** No application. */
        public static final Used NOTHING = new Used(0, 0, 0, 0, 0, 0);
    }

    /**
     * What could be used.
     *
     * @param number how many
     * @param of what they are
     * @param amount in eurocents, or null when the amount of one is not known
     * @param basis where the number comes from
     * @param steps the sum, step by step; none when it is a count
     */
    public record Potential(long number, PotentialOf of, Long amount, Basis basis, List<Step> steps) {

        public Potential {
            steps = List.copyOf(steps);
        }

        /**
         * A step of the sum.
         *
         * @param object id of the project, or reference of the location, or null when it is of the municipality
         * @param quantity persons, homes or places
         * @param paid days for which is paid, or null when days do not matter
         * @param term the amount of one, or the share
         * @param homes outcome of a share, or null
         * @param amount outcome of an amount in eurocents, or null
         */
        public record Step(String object, long quantity, Paid paid, SchemeTerm term, Long homes, Long amount) {

            /**
             * Days for which is paid.
             *
             * @param from first day
             * @param until last day
             * @param days between them, both counted
             * @param leastPersons persons who stay there one after the other at least, or null without a limit
             */
            public record Paid(LocalDate from, LocalDate until, long days, Long leastPersons) {}

            /** A number times an amount. */
            static Step ofAmount(long quantity, SchemeTerm term) {
                return new Step(null, quantity, null, term, null, Math.multiplyExact(quantity, term.value()));
            }

            /** Places times days times an amount. */
            static Step ofDays(String location, long places, Paid paid, SchemeTerm term) {
                var amount = Math.multiplyExact(Math.multiplyExact(places, paid.days()), term.value());
                return new Step(location, places, paid, term, null, amount);
            }

            /** The share of a number of homes. */
            static Step ofHomes(String project, long homes, SchemeTerm share, long outcome) {
                return new Step(project, homes, null, share, outcome, null);
            }
        }

        /** What is counted. */
        public enum PotentialOf {
            /** Coupled permit holders who wait for a home. */
            PERSONS,
            /** Coupled large families that wait for a home. */
            FAMILIES,
            /** Dwellings. */
            HOMES,
            /** Places in flow-through locations. */
            PLACES
        }

        /** Where a number comes from. */
        public enum Basis {
            /** The couplings that this service knows. */
            COUPLINGS,
            /** Given with the request. */
            GIVEN,
            /** The flex projects that are recorded here. */
            FLEX_PROJECTS,
            /** The flow-through locations that are recorded here. */
            FACILITIES
        }
    }
}

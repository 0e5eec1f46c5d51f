// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

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
     */
    public record Potential(long number, PotentialOf of, Long amount, Basis basis) {

        /** What is counted. */
        public enum PotentialOf {
            /** Coupled permit holders who wait for a home. */
            PERSONS,
            /** Coupled large families that wait for a home. */
            FAMILIES,
            /** Dwellings. */
            HOMES
        }

        /** Where a number comes from. */
        public enum Basis {
            /** The couplings that this service knows. */
            COUPLINGS,
            /** Given with the request. */
            GIVEN
        }
    }
}

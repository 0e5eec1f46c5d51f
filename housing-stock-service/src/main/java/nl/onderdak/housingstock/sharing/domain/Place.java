// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

/**
 * A place in a shared dwelling (<i>plek, kamer</i>), let by itself.
 *
 * @param reference unique in the whole country among dwellings and places
 * @param capacity persons it suits at most
 * @param rentPerMonth bare rent in eurocents, or null when the landlord does not give it
 */
public record Place(String reference, int capacity, Integer rentPerMonth) {

    /**
     * Whether a tenant can have rent allowance for it (<i>huurtoeslag</i>): never, since a place is no dwelling of its
     * own. Art. 11 Wet op de huurtoeslag.
     */
    public boolean givesRentAllowance() {
        return false;
    }
}

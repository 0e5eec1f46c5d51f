// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import nl.onderdak.contracts.MunicipalityCode;

/**
 * An exchange of quotas between two municipalities: the one takes over what the other hands over, so that the sum of
 * their quotas stays the same, art. 29(2) Huisvestingswet 2014.
 *
 * @param takesOver the municipality with a surplus, whose quota rises
 * @param handsOver the municipality with a shortfall, whose quota falls
 * @param persons at least 1
 */
public record SolidarityTransfer(MunicipalityCode takesOver, MunicipalityCode handsOver, long persons) {

    /** @throws IllegalArgumentException when it moves nobody, or to the same municipality */
    public SolidarityTransfer {
        if (persons < 1 || takesOver.equals(handsOver)) {
            throw new IllegalArgumentException(
                    "an exchange of " + persons + " between " + takesOver + " and " + handsOver);
        }
    }
}

// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;

/**
 * A dwelling to share.
 *
 * @param day day of the amounts
 * @param places persons who come to live there, each in a place
 * @param young those of them who are too young to share costs
 * @param rent bare rent of the dwelling per month in eurocents, as the landlord needs it
 * @param serviceCosts service costs of the dwelling per month in eurocents
 * @param management extra costs of management per month in eurocents
 * @param adaptation costs of adapting the dwelling, once, in eurocents
 * @param rentPerPlace bare rent per place per month in eurocents, or null for an even share of what the landlord needs
 */
public record SharingQuestion(
        LocalDate day,
        int places,
        int young,
        int rent,
        int serviceCosts,
        int management,
        int adaptation,
        Integer rentPerPlace) {}

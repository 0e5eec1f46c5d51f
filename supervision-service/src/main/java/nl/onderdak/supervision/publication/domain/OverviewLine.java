// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * One municipality in a monthly overview, in persons.
 *
 * @param municipality CBS code
 * @param name its name, or null when only figures are known
 * @param province its province, or null when unknown
 * @param openingBalance balance at the end of the half-year before (<i>saldo vorige periode</i>)
 * @param quota the quota as it was computed (<i>taakstelling</i>), without exchanges
 * @param exchanged persons taken over from other municipalities by exchange of quotas, less those handed over
 *     (<i>overdracht</i>)
 * @param takenOver balance taken over at a reorganisation or from an earlier administration, less that handed over
 * @param realised persons housed, corrections included (<i>gerealiseerd</i>)
 * @param corrections the part of it that corrects earlier reports
 * @param openCouplings households that wait for a home; null when left out as a small cell
 * @param excusable shortfall that follows from too few couplings (<i>verschoonbaar</i>), or null when not known
 */
public record OverviewLine(
        MunicipalityCode municipality,
        String name,
        ProvinceCode province,
        long openingBalance,
        long quota,
        long exchanged,
        long takenOver,
        long realised,
        long corrections,
        Long openCouplings,
        Long excusable) {

    /** The quota with exchanges, with the backlog added or the surplus taken off. */
    public long correctedQuota() {
        return quota + exchanged - openingBalance - takenOver;
    }

    /** Persons still to be housed in the half-year. */
    public long stillToHouse() {
        return Math.max(0, correctedQuota() - realised);
    }

    /** Negative is backlog. */
    public long balance() {
        return realised - correctedQuota();
    }

    /** The part of the corrected quota that is realised. */
    public Share realisedShare() {
        return new Share(realised, correctedQuota());
    }

    /** Its text in the hash of an overview. */
    String canonical() {
        return Stream.of(
                        municipality,
                        name,
                        province,
                        openingBalance,
                        quota,
                        exchanged,
                        takenOver,
                        realised,
                        corrections,
                        openCouplings,
                        excusable)
                .map(term -> Objects.toString(term, ""))
                .collect(Collectors.joining(";"));
    }
}

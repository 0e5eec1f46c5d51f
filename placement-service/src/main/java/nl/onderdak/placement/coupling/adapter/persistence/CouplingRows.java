// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.Lineage;
import nl.onderdak.placement.coupling.domain.Mediation;
import nl.onderdak.placement.coupling.domain.Mediation.Accepted;
import nl.onderdak.placement.coupling.domain.Mediation.Ended;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;

/**
 * Maps couplings without their members and stays to rows of {@link #COLUMNS}; by position, since one statement returns
 * hundreds.
 */
final class CouplingRows {

    /** The columns of a coupling, in the order in which they are read. */
    static final String COLUMNS = """
            id, municipality, coupled_to, arrival, permit_on, coupled_on, split_from, version,
            offered_dwelling, offered_on, answered_on, refusal, judged_on, ended_on, end_reason,
            (select successions_of(coupled_to)
             where exists (select from successor where successor.municipality = coupled_to)),
            lacking, next_home_on\
            """;

    private static final int MEDIATION = 8;
    private static final int LACKING = 16;
    private static final int NEXT_HOME = 17;
    private static final int DAY = "2023-01-01".length();

    private CouplingRows() {}

    /** The id of the coupling in a row. */
    static UUID id(Row row) {
        return row.getUUID(0);
    }

    /** The coupling in a row, with these members and stays. */
    static Coupling coupling(Row row, List<Member> members, List<Stay> stays) {
        return new Coupling(details(row), members, stays, mediation(row, MEDIATION), row.getLong(7));
    }

    /** The mediation in seven columns from this one on. */
    static Mediation mediation(Row row, int first) {
        var endedOn = row.getLocalDate(first + 5);
        if (endedOn != null) {
            return new Ended(EndReason.valueOf(row.getString(first + 6)), endedOn);
        }
        var offeredOn = row.getLocalDate(first + 1);
        if (offeredOn == null) {
            return new Searching(row.getLocalDate(first + 4));
        }
        var offer = new Offer(row.getString(first), offeredOn);
        var answeredOn = row.getLocalDate(first + 2);
        var refusal = row.getString(first + 3);
        if (refusal != null) {
            return new Refused(offer, answeredOn, RefusalReason.valueOf(refusal), row.getLocalDate(first + 4));
        }
        return answeredOn == null ? new Offered(offer) : new Accepted(offer, answeredOn);
    }

    /** The columns of a mediation, as values. */
    static Columns columns(Mediation mediation) {
        return switch (mediation) {
            case Searching(var justifiedOn) -> new Columns(null, null, null, null, justifiedOn, null, null);
            case Offered(var offer) -> new Columns(offer.dwelling(), offer.offeredOn(), null, null, null, null, null);
            case Accepted(var offer, var answeredOn) ->
                new Columns(offer.dwelling(), offer.offeredOn(), answeredOn, null, null, null, null);
            case Refused(var offer, var answeredOn, var reason, var unjustifiedOn) ->
                new Columns(offer.dwelling(), offer.offeredOn(), answeredOn, reason.name(), unjustifiedOn, null, null);
            case Ended(var reason, var endedOn) -> new Columns(null, null, null, null, null, endedOn, reason.name());
        };
    }

    /** Codes in one column of an array of rows, which cannot hold arrays of different lengths. */
    static String words(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** The values of the columns of a mediation; the day of a judgement is that of the refusal, if there is one. */
    record Columns(
            String dwelling,
            LocalDate offeredOn,
            LocalDate answeredOn,
            String refusal,
            LocalDate judgedOn,
            LocalDate endedOn,
            String endReason) {}

    private static CouplingDetails details(Row row) {
        return new CouplingDetails(
                id(row),
                new MunicipalityCode(row.getString(1)),
                lineage(row),
                ArrivalKind.valueOf(row.getString(3)),
                row.getLocalDate(4),
                row.getLocalDate(5),
                row.getUUID(6),
                Arrays.stream(row.getArrayOfStrings(LACKING))
                        .map(DossierItem::valueOf)
                        .collect(Collectors.toSet()),
                row.getLocalDate(NEXT_HOME));
    }

    private static Lineage lineage(Row row) {
        var first = new MunicipalityCode(row.getString(2));
        var successions = row.getArrayOfStrings(MEDIATION + 7);
        return successions == null
                ? Lineage.of(first)
                : new Lineage(
                        first,
                        Arrays.stream(successions).map(CouplingRows::succession).toList());
    }

    private static Lineage.Succession succession(String dayAndCode) {
        return new Lineage.Succession(
                new MunicipalityCode(dayAndCode.substring(DAY)), LocalDate.parse(dayAndCode.substring(0, DAY)));
    }
}

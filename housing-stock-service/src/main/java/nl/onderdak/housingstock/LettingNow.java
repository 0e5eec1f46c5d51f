// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

/** What the dwellings of a query are let for at present, as SQL. */
public final class LettingNow {

    /**
     * Whether a row of {@code vacancy} is of a unit that its dwelling is let by at present: a place while it is shared,
     * else the whole, when it was announced since the dwelling was last shared. A tenant who takes in lodgers
     * (<i>hospitaverhuur</i>) still rents the whole. Ids of vacancies are UUIDv7.
     */
    public static final String BY_PRESENT_UNIT = """
            (exists (select from place where place.place = vacancy.unit)
                or vacancy.unit = vacancy.dwelling
                    and not exists (select from sharing_change
                                    where sharing_change.dwelling = vacancy.dwelling and form <> 'LODGING'
                                        and recorded_at > uuid_extract_timestamp(vacancy.id)))
            """;

    /**
     * Of each row of {@code dwelling} whether it, or a place in it, is let to permit holders or kept for them, as the
     * boolean columns {@code let} and {@code kept} of {@code letting}: by the last vacancy of each unit that
     * it is let by.
     */
    public static final String OF_DWELLING = """
            cross join lateral (
                select coalesce(bool_or(last.state = 'LET' and last.let_to_group = 'PERMIT_HOLDERS'), false) as let,
                       coalesce(bool_or(last.state in ('RESERVED', 'OFFERED')), false) as kept
                  from (select distinct on (unit) unit, state, let_to_group from vacancy
                         where vacancy.dwelling = dwelling.dwelling and %s
                         order by unit, id desc) as last) as letting
            """.formatted(BY_PRESENT_UNIT);

    private LettingNow() {}
}

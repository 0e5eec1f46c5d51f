// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Rejection;

/** The reason why an offer, its answer or the judgement of a refusal is refused. */
public sealed interface OfferRejection extends Rejection {

    /** COA has yet to judge the refusal of the dwelling that was offered before. */
    record RefusalNotJudged() implements OfferRejection {}

    /** COA has judged the refusal. */
    record RefusalJudgedAlready(LocalDate judgedOn) implements OfferRejection {}

    /** The answer would be older than the offer, the judgement than the answer, or another offer than the judgement. */
    record OutOfOrder(LocalDate day, LocalDate before) implements OfferRejection {}
}

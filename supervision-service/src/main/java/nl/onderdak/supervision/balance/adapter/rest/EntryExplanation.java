// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.balance.domain.EntryCause;
import nl.onderdak.supervision.balance.domain.ExplainedEntry;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;

/** Explains entries in the language of the caller, with links that the caller may follow. */
@ApplicationScoped
class EntryExplanation {

    private final Texts texts;
    private final Caller caller;

    EntryExplanation(Texts texts, Caller caller) {
        this.texts = texts;
        this.caller = caller;
    }

    EntryResponse of(ExplainedEntry explained) {
        return EntryResponse.of(explained, words(explained), links(explained));
    }

    private String words(ExplainedEntry explained) {
        var posting = explained.entry().posting();
        var words = texts.text(
                "entry-" + explained.cause().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".detail",
                Math.abs(posting.persons()),
                posting.persons(),
                posting.cohort(),
                posting.counterpart());
        return explained.inhabitants() == null
                ? words
                : words
                        + " "
                        + texts.text(
                                "entry-inhabitants.detail",
                                explained.inhabitants().persons(),
                                explained.inhabitants().referenceDate());
    }

    private EntryResponse.Links links(ExplainedEntry explained) {
        var coupling = explained.entry().posting().couplingId();
        return new EntryResponse.Links(
                explained.cause().isQuota() && caller.holds(Scopes.QUOTAS_READ) ? quota(explained) : null,
                EntryCause.exchange(explained.entry().posting())
                        .filter(exchange -> caller.holds(Scopes.EXCHANGES_READ))
                        .map(exchange -> OwnerLink.to(Service.QUOTA, new Link("/v1/quota-exchanges/" + exchange)))
                        .orElse(null),
                coupling != null && caller.holds(Scopes.COUPLINGS_READ)
                        ? OwnerLink.to(Service.PLACEMENT, new Link("/v1/couplings/" + coupling))
                        : null);
    }

    /* The quota that was replaced is the one known just before. */
    private static OwnerLink quota(ExplainedEntry explained) {
        var entry = explained.entry();
        var knownAt = explained.cause() == EntryCause.REPLACED_QUOTA
                ? entry.recordedAt().minusNanos(1000)
                : entry.recordedAt();
        return OwnerLink.to(
                Service.QUOTA,
                Link.to(
                        "/v1/municipal-quotas",
                        Map.of(
                                "halfYear",
                                entry.posting().cohort(),
                                "municipality",
                                entry.posting().municipality(),
                                "knownAt",
                                knownAt)));
    }
}

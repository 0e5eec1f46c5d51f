// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The papers of a household, each present or missing (<i>dossier</i>). An item of which COA has not recorded that it is
 * present is missing.
 *
 * @param present items that are present
 */
public record Dossier(Set<DossierItem> present) {

    private static final int PERCENT = 100;

    public Dossier {
        present = Collections.unmodifiableSet(
                present.isEmpty() ? EnumSet.noneOf(DossierItem.class) : EnumSet.copyOf(present));
    }

    /** The dossier with these items; without any when null. */
    public static Dossier of(Collection<DossierItem> present) {
        return new Dossier(present == null ? Set.of() : Set.copyOf(present));
    }

    /** Share of the items that are present, in whole percent. */
    public int completeness() {
        return present.size() * PERCENT / DossierItem.values().length;
    }

    /** Missing items without which no tenancy begins. */
    public Set<DossierItem> lackingForTenancy() {
        var lacking = EnumSet.noneOf(DossierItem.class);
        for (var item : DossierItem.values()) {
            if (item.isRequiredForTenancy() && !present.contains(item)) {
                lacking.add(item);
            }
        }
        return lacking;
    }
}

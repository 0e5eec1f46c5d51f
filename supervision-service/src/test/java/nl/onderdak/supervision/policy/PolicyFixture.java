// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy;

import java.util.List;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.policy.domain.FourEyes;

/** Policies of provinces. */
public final class PolicyFixture implements FeatureFixture {

    @Override
    public List<Rejection> rejections() {
        return List.of(new FourEyes.ApproverIsAuthor());
    }
}

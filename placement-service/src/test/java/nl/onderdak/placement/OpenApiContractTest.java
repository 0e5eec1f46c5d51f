// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import nl.onderdak.conformance.OpenApiContract;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class OpenApiContractTest extends OpenApiContract {}

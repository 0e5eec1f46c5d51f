// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import nl.onderdak.conformance.AppendOnly;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class AppendOnlyTest extends AppendOnly {}

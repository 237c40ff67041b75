package org.credit531.testing;

@PlatformTest
class FirstResetIntegrationTests extends ExpectsEmptySchedule {}

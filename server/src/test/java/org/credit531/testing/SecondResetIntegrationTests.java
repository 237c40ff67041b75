package org.credit531.testing;

@PlatformTest
class SecondResetIntegrationTests extends ExpectsEmptySchedule {}

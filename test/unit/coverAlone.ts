// Processes that a test starts are left out of the coverage: they load the sources in another form, which can't be added up with this one.
delete process.env.NODE_V8_COVERAGE;

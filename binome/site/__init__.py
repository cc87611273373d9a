"""Where everything is put together: settings, URLs, the process that runs the others."""

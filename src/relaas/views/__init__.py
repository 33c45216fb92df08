"""Views: command line and exports; they read the dossier and never run the extraction themselves."""

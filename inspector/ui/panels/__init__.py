"""What stands beside the document: claims, entities, checks, the chart."""

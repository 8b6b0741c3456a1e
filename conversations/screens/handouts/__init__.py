"""What an applicant keeps: a picture, a chart, a paper, and the receipt behind it."""

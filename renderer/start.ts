// The smallest first script: it sends the first questions and only then loads the page that shows the answers.
import './api/first-calls.ts'

void import('./main.tsx')
